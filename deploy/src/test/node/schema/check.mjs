// Lints the SDL in ARMATURE_SDL and compares it with the last released one in ARMATURE_RELEASED_SDL.
import { readFile, writeFile, rm } from 'node:fs/promises';
import { diff, CriticalityLevel } from '@graphql-inspector/core';
import { ESLint } from 'eslint';
import { buildSchema } from 'graphql';
import { spawnSync } from 'node:child_process';

const released = await readFile(process.env.ARMATURE_RELEASED_SDL, 'utf8');
const current = await readFile(process.env.ARMATURE_SDL, 'utf8');
const problems = [];

// What our contract decides otherwise in one place, each with its reason.
const EXCEPTIONS = [
  { rule: '@graphql-eslint/relay-edge-types', near: 'AuditLogEdge', why: 'entries are no records and have no id to be found by' },
  { rule: '@graphql-eslint/relay-arguments', near: 'auditLog(', why: 'the newest first is the only order, forward the only way' },
  { rule: '@graphql-eslint/relay-edge-types', near: 'FieldHistoryEdge', why: 'entries are no records and have no id to be found by' },
  { rule: '@graphql-eslint/relay-arguments', near: 'recordHistory(', why: 'the newest first is the only order, forward the only way' },
  { rule: '@graphql-eslint/relay-arguments', near: ' history(', why: 'the same, as a field of a record' },
  { rule: '@graphql-eslint/relay-arguments', near: 'search(', why: 'the best first is the only order, forward the only way' },
  { rule: '@graphql-eslint/relay-arguments', near: 'recordDuplicates(', why: 'a page looks on from where the last one ended, forward alone' },
  { rule: '@graphql-eslint/relay-edge-types', near: 'RecordDuplicatesEdge', why: 'the record is named by its id; the node itself is what was found of it' },
];
// Breaks that are meant, each with its reason.
const BREAKS = [
  { message: /Group\.\w+' changed type from 'GroupBy' to 'DateGroupBy'/, why: 'the new type has all values of the old one; days are grouped by stretches too' },
];
const near = ({ line }) => current.split('\n').slice(Math.max(0, line - 8), line + 1).join('\n');
const excepted = (m) => EXCEPTIONS.some(({ rule, near: name }) => rule === m.ruleId && near(m).includes(name));

// ESLint reads files below its own folder only
const COPY = 'linted.graphql';
await writeFile(COPY, current);
process.env.ARMATURE_SDL = COPY;
try {
  const [result] = await new ESLint({ overrideConfigFile: 'eslint.config.mjs' }).lintFiles([COPY]);
  problems.push(...result.messages.filter((m) => !excepted(m)).map((m) => `${m.ruleId} line ${m.line}: ${m.message}`));
} finally {
  await rm(COPY);
}

const linter = spawnSync('npx', ['graphql-schema-linter', '--format', 'json', '--stdin'], { input: current, encoding: 'utf8', maxBuffer: 1 << 26 });
const { errors } = JSON.parse(linter.stdout);
problems.push(...errors.map((e) => `${e.rule} line ${e.location.line}: ${e.message}`));

const changes = await diff(buildSchema(released), buildSchema(current));
const meant = ({ message }) => BREAKS.some((one) => one.message.test(message));
const breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking && !meant(change));
problems.push(...breaking.map((change) => `breaking: ${change.message}`));

problems.forEach((problem) => console.log(problem));
console.log(`${current.split('\n').length} lines, ${changes.length} changes since the release, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
