// The application under test: its address and a token, from the environment.
import assert from 'node:assert/strict';

export const url = `${process.env.ARMATURE_URL}/graphql`;
export const headers = { authorization: `Bearer ${process.env.ARMATURE_TOKEN}` };

let checks = 0;

export function check(actual, expected, what) {
  assert.deepStrictEqual(actual, expected, what);
  checks += 1;
}

export function truth(value, what) {
  check(Boolean(value), true, what);
}

export function done() {
  console.log(`${checks} checks`);
}
