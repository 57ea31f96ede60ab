#!/usr/bin/env python3
"""Makes the service worker of a finished page: the list of its files, and a version that is the sum
of what is in them, so that any change at all is a new version and none is not.

    make_worker.py SITE WORKER_JS
"""
import hashlib
import json
import pathlib
import sys

site, template = map(pathlib.Path, sys.argv[1:3])
files = sorted(path for path in site.rglob("*") if path.is_file() and path.name != "worker.js")
total = hashlib.sha256(template.read_bytes())
for path in files:
    total.update(str(path.relative_to(site)).encode() + b"\0" + path.read_bytes())
names = ["./"] + [str(path.relative_to(site)) for path in files if path.name != "index.html"]
text = template.read_text().replace("@version@", total.hexdigest()[:16])
assert "/*files*/" in text, "the template has no place for the list of files"
site.joinpath("worker.js").write_text(
    text.replace("/*files*/", ", ".join(json.dumps(name) for name in names)))
