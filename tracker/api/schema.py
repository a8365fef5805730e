"""What the OpenAPI schema cannot find out by itself."""

from __future__ import annotations

from drf_spectacular.extensions import OpenApiAuthenticationExtension

from tracker.api.authentication import SCHEME


class KeyScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the schema describes the key."""

    target_class = "tracker.api.authentication.KeyAuthentication"
    name = "key"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        """As OpenAPI writes it."""
        return {"type": "http", "scheme": SCHEME.lower()}
