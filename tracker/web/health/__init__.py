"""What a machine asks without signing in: health and figures."""
