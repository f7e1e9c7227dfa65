"""Reads the old property-list format that Xcode keeps its project file in."""

from dataclasses import dataclass


class SyntaxFailure(Exception):
    """What is wrong in the file, with its line."""


@dataclass
class _Reader:
    text: str
    place: int = 0

    def failure(self, wanted: str) -> SyntaxFailure:
        line = self.text.count("\n", 0, self.place) + 1
        found = self.text[self.place : self.place + 20].split("\n")[0] or "the end of the file"
        return SyntaxFailure(f"line {line}: expected {wanted}, found {found!r}")

    def skip_space_and_comments(self) -> None:
        while self.place < len(self.text):
            if self.text[self.place].isspace():
                self.place += 1
            elif self.text.startswith("//", self.place):
                end = self.text.find("\n", self.place)
                self.place = len(self.text) if end < 0 else end
            elif self.text.startswith("/*", self.place):
                end = self.text.find("*/", self.place)
                if end < 0:
                    raise self.failure("the end of a comment")
                self.place = end + 2
            else:
                return

    def take(self, character: str) -> bool:
        self.skip_space_and_comments()
        if self.text.startswith(character, self.place):
            self.place += len(character)
            return True
        return False

    def need(self, character: str) -> None:
        if not self.take(character):
            raise self.failure(f"'{character}'")

    def value(self) -> object:
        if self.take("{"):
            return self.dictionary()
        if self.take("("):
            return self.array()
        return self.word()

    def dictionary(self) -> dict[str, object]:
        result: dict[str, object] = {}
        while not self.take("}"):
            key = self.word()
            if key in result:
                raise self.failure(f"a key other than {key}, which stands here twice")
            self.need("=")
            result[key] = self.value()
            self.need(";")
        return result

    def array(self) -> list[object]:
        result: list[object] = []
        while not self.take(")"):
            result.append(self.value())
            if not self.take(","):
                self.need(")")
                break
        return result

    def word(self) -> str:
        self.skip_space_and_comments()
        if self.take('"'):
            return self.quoted()
        start = self.place
        while self.place < len(self.text) and (self.text[self.place].isalnum() or self.text[self.place] in "_./$:-"):
            self.place += 1
        if start == self.place:
            raise self.failure("a value")
        return self.text[start : self.place]

    def quoted(self) -> str:
        result: list[str] = []
        escapes = {"n": "\n", "t": "\t"}
        while self.place < len(self.text):
            character = self.text[self.place]
            self.place += 1
            if character == '"':
                return "".join(result)
            if character == "\\" and self.place < len(self.text):
                character = escapes.get(self.text[self.place], self.text[self.place])
                self.place += 1
            result.append(character)
        raise self.failure("a closing quote")


def parse(text: str) -> dict[str, object]:
    """The dictionary that the file holds."""
    reader = _Reader(text)
    reader.need("{")
    result = reader.dictionary()
    reader.skip_space_and_comments()
    if reader.place != len(text):
        raise reader.failure("the end of the file")
    return result
