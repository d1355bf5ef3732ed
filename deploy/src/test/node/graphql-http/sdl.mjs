// Compares the SDL the application exports with what it introspects; prints the first line that differs.
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { base, fetchWithToken } from './application.mjs';

const query = getIntrospectionQuery({
  specifiedByUrl: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});
const introspected = await fetchWithToken(`${base}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
const exported = await fetchWithToken(`${base}/schema.graphql`);

const print = (schema) => printSchema(lexicographicSortSchema(schema)).split('\n');
const ofIntrospection = print(buildClientSchema((await introspected.json()).data));
const ofExport = print(buildSchema(await exported.text()));
const different = ofIntrospection.findIndex((line, i) => line !== ofExport[i]);
if (different >= 0 || ofIntrospection.length !== ofExport.length) {
  console.log(`introspection: ${ofIntrospection[different]}\nexport: ${ofExport[different]}`);
  process.exitCode = 1;
} else {
  console.log(`${ofExport.length} lines, all equal`);
}
