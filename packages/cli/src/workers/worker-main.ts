/** The first file of a worker process. */
import { keepCompiled } from './compile-cache.ts';

keepCompiled();
const { serveParent } = await import('./serve-parent.ts');
serveParent();
