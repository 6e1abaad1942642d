"""Who runs this installation, and how somebody tells them that something is wrong. Not: anything about a visitor."""
