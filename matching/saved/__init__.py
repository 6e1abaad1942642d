"""What a person keeps: written in few characters to the own device, and checked when it is read back.

    saving          packed and read: the file, the link, and what is refused
    reading_back    what still holds of each part, and what had to be left out
    saved_parts     what pages keep, by name, and how each is read
    kept_answers    an answer as far as its question still has it
    check_history   outcomes of the self-check through time

What doesn't belong here: a file on our side; there is none.
"""
