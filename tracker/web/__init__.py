"""The pages that stand on the spine alone: lists, search, permanent addresses, documents."""
