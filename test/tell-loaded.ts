/** Loaded before a program: writes the address of every module that it loads to the file that LOADED_TO names. */
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const { LOADED_TO = '' } = process.env;

registerHooks({
  load(url, context, nextLoad) {
    appendFileSync(LOADED_TO, `${url}\n`);
    return nextLoad(url, context);
  },
});
