"""What programs fetch by a private address: feeds, without a session and without a cookie."""
