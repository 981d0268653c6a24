import type { Detector } from './detector.ts';
import { anyCasePattern } from './parts/pattern.ts';

/** What says that people are asked to a meeting on a screen or a line. */
const meeting = String.raw`(?:zoom(?! in| out)|webex|gotomeeting|google meet|jitsi|(?:microsoft |ms )?teams (?:meeting|id|link)|webinar|conference id|meeting (?:id|number|link|no)|meeting[:#]? \d{3} ?\d{3}|(?:meet|zoom|teams|webex|webinar)\.[a-z\d.-]{2,60}/[^\s\x1f]{0,80}|by video|dial[ -]?in)`;

/**
 * What stands between it and the code: numbers, the rest of an address, and words that go with them, on one line or two.
 * Other words are of something else, whose password it may be.
 */
const between = String.raw`[^\p{L}\x1f]{0,50}(?:(?:then|or|and|id|no|number|meeting|phone|by|call|dial|in|audio|link|access|code|participant)[^\p{L}\x1f]{1,30}){0,3}`;

/** Codes by which people join a meeting on a screen or a line: they are published with it, and open nothing else. */
export const meetingCode: Detector = {
  infoType: 'meeting-code',
  title: 'Code of an online meeting',
  source:
    'Zoom, Join a meeting with an ID and passcode: https://support.zoom.com/hc/article?id=zm_kb&sysparm_article=KB0061236',
  value: true,
  secret: true,
  find: [
    anyCasePattern`(?<=(?<![\p{L}\p{N}])(?:${meeting}|\d{9,11}#)${between})(?:pass ?code|password|access code|participant code|pin)(?: is)?[ \t]{0,12}[:#=]?[ \t]{0,12}(?<value>[^\s,;()<>[\]"'\u2022*]{3,24})(?<![.:])`,
  ],
  lengthMax: 220,
  near: ['passcode', 'pass code', 'password', 'access code', 'participant code', 'pin'],
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    'Zoom meeting ID: 812 3456 7890 Passcode: «114477»',
    'Zoom 871 5502 6614     Passcode: «lakeside»',
    'Join: https://meet.example.org/j/84410927731\nPasscode: «Lakeside26»',
    'By video. Meeting 331 900 447 12, passcode «hK7pQz»',
    'By phone: 845-555-0168, meeting ID 844 1092 7731, passcode «552190»',
    'Dial-in 845-555-0168, participant code «4471#»',
  ],
  counterexamples: [
    'Zoom in on the picture. Password: Winter2020!',
    'The passcode is 114477',
    'Zoom account login jdoe, password Winter2020!',
    'Meeting at noon. Gate code 4471',
    'Webinar on passwords at noon',
    'Webinar at noon.\nDatabase root password: Winter2020!',
    'Microsoft Teams meeting at noon. For the terminal the password is Winter2020!',
    'Dial-in for the console: 192.0.2.3 root password: Winter2020!',
  ],
};
