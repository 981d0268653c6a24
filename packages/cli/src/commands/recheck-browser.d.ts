/** The part of recheck that is JavaScript alone: its main module would start a Java machine or a program. */
declare module 'recheck/lib/browser.js' {
  const browser: { readonly checkSync: typeof import('recheck').checkSync };
  export = browser;
}
