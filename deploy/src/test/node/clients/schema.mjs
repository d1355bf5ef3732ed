// Keeps the SDL that the server gives this caller, for the compilers.
import { writeFileSync } from 'node:fs';
import { headers, url } from './application.mjs';

const answer = await fetch(new URL('/schema.graphql', url), { headers });
writeFileSync('schema.graphql', await answer.text());
process.exitCode = answer.status === 200 ? 0 : 1;
