import { Document, isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { PolicyFile } from '../policy/read-policy.ts';
import type { ExceptionData } from './exceptions-data.ts';
import { readExceptions } from './read-exceptions.ts';

/** What stands in a list that is made anew. */
const HEAD =
  ' What somebody accepted, each with the reason and an end: holdback exceptions add\n It is reported all the same, as excepted.';

/**
 * The text of a list with one more exception at its end, and with all comments that it has. An empty text is a new list.
 * Throws a PolicyError where the text is no list of exceptions, or becomes none by it.
 */
export function addException({ file, text }: PolicyFile, data: ExceptionData): string {
  const document = text.trim() === '' ? newList() : parseDocument(text);
  if (text.trim() !== '') readExceptions({ file, text });
  const list = document.get('exceptions', true);
  const entry = document.createNode(data);
  if (isMap(document.contents) && isSeq(list)) {
    asBlock(list);
    list.add(entry);
  }
  const next = document.toString({ lineWidth: 0 });
  readExceptions({ file, text: next });
  return next;
}

function newList(): Document {
  const document = new Document({ exceptions: [] });
  document.commentBefore = HEAD;
  return document;
}

/** An empty list is written in brackets, in which an entry would be hard to read. */
function asBlock(list: YAMLSeq): void {
  list.flow = false;
}
