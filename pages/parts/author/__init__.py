"""For whoever writes content: what is wrong with it, and a form for one place or point. Not: what visitors see."""
