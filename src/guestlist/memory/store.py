"""The store: one SQLite file in the folder the user names, whole at any moment, shared by runs that overlap."""

from __future__ import annotations

import datetime as dt
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from guestlist.errors import Exit, UserError
from guestlist.memory.marks import Marks, marks_from
from guestlist.memory.nouns import Remembered, Said, SentOnce

FILE_NAME = "guestlist-memory.sqlite"

_VERSION = 1
_SURE_ENOUGH = 2  # of Marks.fits: a name and a firm alone make nobody one person in the store
_PATIENCE = 20.0  # seconds to wait for another run's write
_PRIVATE_FILE = 0o600
_PRIVATE_FOLDER = 0o700

_TABLES = """
create table person (person integer primary key, label text not null);
create table mark (
  person integer not null references person on delete cascade, kind text not null, value text not null,
  primary key (person, kind, value)) without rowid;
create index mark_value on mark (kind, value);
create table said (
  person integer not null references person on delete cascade, question text not null, other text not null,
  answer text not null, said_on text not null, note text not null,
  primary key (person, question, other)) without rowid;
create table proposal (person integer primary key references person on delete cascade, monday text not null);
create table sent (
  key text not null, sent_on text not null, last_seen text not null, primary key (key, sent_on)) without rowid;
"""


class Memory:
    """What was said and proposed. Every write is one transaction: it is there whole, or not at all.

    SQLite's rollback journal stays: switching to a write-ahead log fails at once, without waiting, when two runs open a
    new file together, and would leave what was taken out in a second file.

    Raises UserError (exit 4) when the file cannot be read or is none of ours, (exit 5) when it cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        try:
            if not folder.exists():
                folder.mkdir(parents=True, mode=_PRIVATE_FOLDER)
            if not self.path.exists():
                os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, _PRIVATE_FILE))
            with self._writing() as store:
                self._prepare(store)
        except OSError as error:
            raise _unwritable(self.path, error.strerror or str(error)) from error

    def everybody(self) -> tuple[Remembered, ...]:
        """All that is remembered, in the order in which people were first met."""
        with self._reading() as store:
            marks: dict[int, list[tuple[str, str]]] = {}
            for person, kind, value in store.execute("select person, kind, value from mark"):
                marks.setdefault(person, []).append((kind, value))
            said: dict[int, list[Said]] = {}
            rows = store.execute("select person, question, other, answer, said_on, note from said order by said_on")
            for person, question, other, answer, said_on, note in rows:
                said.setdefault(person, []).append(_said(question, other, answer, said_on, note))
            proposals = dict(store.execute("select person, monday from proposal"))
            people = store.execute("select person, label from person order by person").fetchall()
        return tuple(
            Remembered(
                person=person,
                label=label,
                marks=marks_from(marks.get(person, ())),
                said=tuple(said.get(person, ())),
                proposed_for=dt.date.fromisoformat(proposals[person]) if person in proposals else None,
            )
            for person, label in people
        )

    def remember(self, found: Iterable[tuple[str, Marks, tuple[Said, ...]]]) -> None:
        """Keep what was said about people: (label, marks, answers). A later answer replaces an earlier one, an
        earlier one never a later one; marks are added to those known.
        """
        with self._writing() as store:
            for label, marks, answers in found:
                person = self._person(store, label, marks)
                for said in answers:
                    if said.other is not None:
                        self._person(store, label, said.other)
                    store.execute(
                        "insert into said values (?, ?, ?, ?, ?, ?) on conflict do update "
                        "set answer = excluded.answer, "
                        "said_on = excluded.said_on, note = excluded.note where excluded.said_on >= said.said_on",
                        (person, said.question, _other(said), said.answer, said.said_on.isoformat(), said.note),
                    )

    def propose(self, steps: Iterable[tuple[str, Marks, dt.date]], this_monday: dt.date) -> None:
        """Keep a plan: (label, marks, Monday). What earlier plans proposed for weeks to come is replaced by it, what
        they proposed for weeks gone by stands.
        """
        with self._writing() as store:
            store.execute("delete from proposal where monday >= ?", (this_monday.isoformat(),))
            for label, marks, monday in steps:
                person = self._person(store, label, marks)
                store.execute("insert or ignore into proposal values (?, ?)", (person, monday.isoformat()))

    def restore_proposals(self, steps: Iterable[tuple[str, Marks, dt.date]]) -> None:
        """Take proposals over from an export; those already known stand."""
        with self._writing() as store:
            for label, marks, monday in steps:
                person = self._person(store, label, marks)
                store.execute("insert or ignore into proposal values (?, ?)", (person, monday.isoformat()))

    def saw_sent(self, pending: Iterable[tuple[str, str]], today: dt.date) -> None:
        """Keep which invitations stood in the export: (key, ISO date)."""
        with self._writing() as store:
            store.executemany(
                "insert into sent values (?, ?, ?) on conflict do update "
                "set last_seen = max(last_seen, excluded.last_seen)",
                ((key, sent_on, today.isoformat()) for key, sent_on in pending if key),
            )

    def sent(self) -> tuple[SentOnce, ...]:
        """Every invitation an export ever showed."""
        with self._reading() as store:
            rows = store.execute("select key, sent_on, last_seen from sent order by key, sent_on").fetchall()
        return tuple(SentOnce(key, sent_on, dt.date.fromisoformat(last_seen)) for key, sent_on, last_seen in rows)

    def forget(self, person: int) -> None:
        """Take a person out, with all that was said about them."""
        with self._writing() as store:
            store.execute("delete from person where person = ?", (person,))

    def _person(self, store: sqlite3.Connection, label: str, marks: Marks) -> int:
        """The number of the person with these marks, new or known; their marks are added."""
        best, found = _SURE_ENOUGH - 1, None
        for candidate in self._candidates(store, marks):
            pairs = store.execute("select kind, value from mark where person = ?", (candidate,))
            fit = marks.fits(marks_from(pairs))
            if fit > best:
                best, found = fit, candidate
        if found is None:
            found = store.execute("insert into person (label) values (?)", (label,)).lastrowid
            assert found is not None
        store.executemany("insert or ignore into mark values (?, ?, ?)", ((found, *mark) for mark in marks.all()))
        return found

    def _candidates(self, store: sqlite3.Connection, marks: Marks) -> tuple[int, ...]:
        query = "select person from mark where kind = ? and value = ? limit 50"
        found = {row[0] for mark in marks.all() if mark[0] != "firms" for row in store.execute(query, mark)}
        return tuple(sorted(found))

    def _prepare(self, store: sqlite3.Connection) -> None:
        (version,) = store.execute("pragma user_version").fetchone()
        if version == _VERSION:
            return
        (tables,) = store.execute("select count(*) from sqlite_master").fetchone()
        if version or tables:
            raise UserError(
                f"{self.path} was written by another version.",
                hint="Choose another folder with --workspace, or run that version.",
                exit_code=Exit.INPUT_UNUSABLE,
            )
        for statement in _TABLES.split(";\n"):
            if statement.strip():
                store.execute(statement)
        store.execute(f"pragma user_version = {_VERSION:d}")

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._open() as store:
            yield store

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction that takes the write lock at its start, so that two runs queue instead of clashing."""
        with self._open() as store:
            store.execute("begin immediate")
            try:
                yield store
            except BaseException:
                store.execute("rollback")
                raise
            store.execute("commit")

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)) as store:
                store.execute("pragma synchronous = full")
                store.execute("pragma foreign_keys = on")
                store.execute("pragma secure_delete = on")
                yield store
        except sqlite3.OperationalError as error:
            raise _unwritable(self.path, str(error)) from error
        except sqlite3.DatabaseError as error:
            raise UserError(
                f"{self.path} is damaged or no memory of Guestlist ({error}).",
                hint="Put your last export in its place (guestlist memory --import FILE), or choose another folder.",
                exit_code=Exit.INPUT_UNUSABLE,
            ) from error


def _unwritable(path: Path, why: str) -> UserError:
    return UserError(
        f"{path}: the memory cannot be used ({why}).",
        hint="Choose another folder with --workspace, or leave it away.",
        exit_code=Exit.OUTPUT_NOT_WRITTEN,
    )


def _other(said: Said) -> str:
    """The other side of an answer as one text: nothing, a profile or the marks of a person."""
    if said.other is not None:
        return json.dumps(list(said.other.all()), ensure_ascii=False)
    return said.other_profile


def _said(question: str, other: str, answer: str, said_on: str, note: str) -> Said:
    day = dt.date.fromisoformat(said_on)
    if other.startswith("["):
        return Said(question, answer, day, note, other=marks_from((kind, value) for kind, value in json.loads(other)))
    return Said(question, answer, day, note, other_profile=other)
