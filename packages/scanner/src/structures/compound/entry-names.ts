import { replaceControls } from '../../text/decode.ts';

/** A name of an entry as one of a file. */
export function plain(name: string): string {
  return replaceControls(name).replaceAll('/', '_').trim();
}

/** The name of a packed file: the end of its path, or what is shown below its icon. */
export function lastStep(label: string, paths: readonly string[]): string {
  const [path = ''] = paths;
  const named = path.split(/[\\/]/).at(-1) ?? '';
  return replaceControls(named === '' ? label : named);
}

/** Lines as they are, other controls as spaces. */
export function lines(text: string): string {
  return replaceControls(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
}
