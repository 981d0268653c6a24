/** What people write where a value would stand, and the characters that it is masked with. */
const placeholder =
  /^(?:|[*•x#_.? -]+|(?:n\/?a|none|null|nil|undefined|unknown|unk|empty|blank|required|optional|redacted|withheld|removed|hidden|masked|encrypted|tb[acd]|yes|no|true|false|pending|not (?:applicable|available|set|known|given|required|provided)|same as above|see [\w ]{1,40})\.?|[$#]?[<[{(].{0,40}[>\]})]#?|%\w{1,40}(?:\(\w{1,40}\))?%)$/iu;

/** Whether a value says that there is none: `n/a`, `****`, `<password>`, `#{Password}#`, `%PASSWORD%`, or the label itself. */
export function isPlaceholder(value: string, label: string): boolean {
  return placeholder.test(value) || value.toLowerCase() === label.trim().toLowerCase();
}
