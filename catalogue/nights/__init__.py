"""Which nights are free at places, from files that they keep. Not: nights that somebody plans (`matching/planning`)."""
