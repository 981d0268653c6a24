/** The part of recheck that is JavaScript alone: its main module would start a Java machine or a program. */
declare module 'recheck/lib/browser.js' {
  export { checkSync } from 'recheck';
}
