"""Compiles the catalogues of the reports into the wheel; a source folder reads their sources instead."""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = Path("src", "guestlist")


class CompileCatalogues(BuildHookInterface[Any]):
    """One .mo file a language, made by ``guestlist.reports.catalogue`` without importing Guestlist."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        package = Path(self.root, PACKAGE)
        spec = importlib.util.spec_from_file_location("catalogue", package / "reports" / "catalogue.py")
        assert spec is not None
        assert spec.loader is not None
        catalogue = importlib.util.module_from_spec(spec)
        sys.modules["catalogue"] = catalogue  # dataclasses look their module up
        spec.loader.exec_module(catalogue)
        self.folder = tempfile.TemporaryDirectory()
        for source in sorted((package / "data" / "locale").glob("*.po")):
            compiled = Path(self.folder.name, f"{source.stem}.mo")
            compiled.write_bytes(catalogue.compile_po(source.read_text(encoding="utf-8")))
            build_data["force_include"][str(compiled)] = f"guestlist/data/locale/{compiled.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        del build_data, artifact_path
        if version != "editable":
            self.folder.cleanup()
