"""What stands first: the door, whom to call, three forms, three places, and what to ask next."""
