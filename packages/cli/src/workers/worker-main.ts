/** The first file of a worker process. */
import { serveParent } from './serve-parent.ts';

serveParent();
