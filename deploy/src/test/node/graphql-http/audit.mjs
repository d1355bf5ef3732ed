// Runs every server audit of graphql-http; the last line counts them, e.g. "61 audits, 61 ok".
import { auditServer } from 'graphql-http';
import { base, fetchWithToken } from './application.mjs';

const results = await auditServer({ url: `${base}/graphql`, fetchFn: fetchWithToken });
for (const result of results.filter(({ status }) => status !== 'ok')) {
  console.log(`${result.status} ${result.id} ${result.name}: ${result.reason}`);
}
const ok = results.filter(({ status }) => status === 'ok').length;
console.log(`${results.length} audits, ${ok} ok`);
process.exitCode = ok === results.length ? 0 : 1;
