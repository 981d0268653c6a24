export type { Runtime } from './engine.ts';
export { openRecognizer, type RecognizerOptions } from './recognizer.ts';
