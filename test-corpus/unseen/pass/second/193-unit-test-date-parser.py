import datetime as dt
import unittest

from civic_forms.dates import add_business_days, parse_us


class ParseTest(unittest.TestCase):
    def test_slash(self):
        self.assertEqual(parse_us("7/4/2023"), dt.date(2023, 7, 4))

    def test_words(self):
        self.assertEqual(parse_us("July 4, 2023"), dt.date(2023, 7, 4))

    def test_two_digit_year_is_refused(self):
        with self.assertRaises(ValueError):
            parse_us("7/4/23")

    def test_nonsense(self):
        for bad in ("", "soon", "13/13/2023", None):
            with self.subTest(bad=bad), self.assertRaises(ValueError):
                parse_us(bad)


class BusinessDays(unittest.TestCase):
    HOLIDAYS = {dt.date(2023, 7, 4)}

    def test_five_days_over_a_holiday(self):
        start = dt.date(2023, 6, 30)        # Friday
        due = add_business_days(start, 5, self.HOLIDAYS)
        self.assertEqual(due, dt.date(2023, 7, 10))

    def test_zero(self):
        d = dt.date(2023, 6, 30)
        self.assertEqual(add_business_days(d, 0, set()), d)


if __name__ == "__main__":
    unittest.main()
