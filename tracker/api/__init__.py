"""The same facts for a machine: read only, JSON, described by an OpenAPI schema."""
