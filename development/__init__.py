"""Commands for makers of this tool; nothing here runs for users."""
