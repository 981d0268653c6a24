"""Tests for blackbar.redact"""
import pytest
from blackbar import redact, find

FAKE_USER = {
    "name": "Test McTestface",
    "ssn": "000-00-0000",
    "dob": "1900-01-01",
    "password": "hunter2-not-real",
    "email": "test@example.com",
}


def test_ssn_is_covered():
    assert redact("SSN: 000-00-0000") == "SSN: ███-██-████"


def test_phone_is_covered():
    assert "555" not in redact("call (814) 555-0100 now")


def test_plain_text_is_untouched():
    s = "The council met on Tuesday."
    assert redact(s) == s


@pytest.mark.parametrize("s,n", [
    ("no numbers here", 0),
    ("one 000-00-0000", 1),
    ("two 000-00-0000 and 000-00-0000", 2),
    ("looks alike 000-000-000", 0),
])
def test_count(s, n):
    assert len(find(s, kind="ssn")) == n


def test_user_dump_has_no_secret():
    out = redact(str(FAKE_USER))
    for key in ("ssn", "dob", "email"):
        assert FAKE_USER[key] not in out


def test_victim_label_keeps_label():
    assert redact("VICTIM: Jane Doe", names=["Jane Doe"]) == "VICTIM: ████████"
