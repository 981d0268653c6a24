/** The first file of a worker process. Its parent says where Node keeps what it compiles. */
import { serveParent } from './serve-parent.ts';

serveParent();
