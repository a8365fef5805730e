"""From words to an inbox: compose a mail, keep it in the outbox, send it, survive what happens."""
