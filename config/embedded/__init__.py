"""PostgreSQL and Valkey from pip wheels, under the data directory, for where no servers are given.

Django loads `config.embedded.base` as a database engine: PostgreSQL is started by the first
connection and never by an import. Production sets DATABASE_URL and REDIS_URL and uses none of it.
"""

from __future__ import annotations

import warnings

# The wheel looks for a runtime directory while it is imported; a machine without a login session
# has none, and the fallback that it warns of is just what is wanted.
warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR")
