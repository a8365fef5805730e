# Two commands do everything on a fresh machine: `make run` and `make test`.
# Needed: Python >= 3.11 with venv and pip, and make.

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py

# A process that may not keep its bytecode compiles Django at every start.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup run test check lock docs messages clean

setup: .venv/installed build/.assets-installed

.venv/installed: requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Rappel needs Python 3.11 or later; this is " + sys.version.split()[0] + ". Give another with: make PYTHON=python3.11")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

build/.assets-installed: package-lock.json config/assets.py config/npm.py config/stylesheets.py .venv/installed
	$(BIN)/python -m config.assets
	@touch $@

run: setup
	@PORT=$(PORT) exec $(BIN)/python -m config.run

test: setup
	$(BIN)/python -m pytest --numprocesses 2 --dist loadgroup

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy .
	$(BIN)/lint-imports
	$(BIN)/djlint --lint --check --quiet .
	$(MANAGE) makemigrations --check --dry-run
	$(BIN)/deptry .
	$(BIN)/python -m config.configuration_page | diff - docs/configuration.md
	-$(BIN)/pip-audit --disable-pip --no-deps --progress-spinner off -r requirements/base.txt

docs: setup
	$(BIN)/python -m config.configuration_page > docs/configuration.md

messages: setup
	$(MANAGE) compilemessages --locale nl

lock:
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements/base.in -o requirements/base.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements/dev.in -o requirements/dev.txt

clean:
	rm -rf .venv .data build node_modules
