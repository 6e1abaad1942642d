"""The urgent page works for everybody, at once."""

from opening import english, html, numbers, opened, persona, text


def test_shows_the_numbers_for_danger_first_without_any_answer() -> None:
    at = opened("nu_hulp")
    assert [one.value for one in at.title] == ["Nu hulp nodig"]
    assert numbers(at)[:3] == ["112", "113", "08002000"]
    assert not english(at)


def test_names_three_situations_in_order() -> None:
    page = html(opened("nu_hulp"))
    places = [page.index(f'<h2 id="{name}">') for name in ("danger", "medical", "breakdown")]
    assert places == sorted(places)
    for name in ("danger", "medical", "breakdown"):
        assert f'href="#{name}"' in page


def test_gives_the_words_to_say() -> None:
    said = text(opened("nu_hulp"))
    assert "Ik val uit en kan niet meer zorgen" in said
    assert "Wmo-spoed" in said
    assert "Laat uw naaste niet alleen" in said


def test_names_the_municipality_where_it_is_known() -> None:
    assert "Uw naaste woont in de gemeente Doetinchem" in text(opened("nu_hulp", persona("a_day_on_the_farm")))
    assert "woont in de gemeente" not in text(opened("nu_hulp"))
