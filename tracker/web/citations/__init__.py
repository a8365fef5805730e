"""What texts refer to, as pages show it: links, backlinks, chains, and a person's corrections."""
