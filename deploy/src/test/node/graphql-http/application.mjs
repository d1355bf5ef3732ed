// The application under test: its address and a token, from the environment.
export const base = process.env.ARMATURE_URL;
const token = process.env.ARMATURE_TOKEN;

export const fetchWithToken = (url, options = {}) => {
  const headers = new Headers(options.headers);
  headers.set('authorization', `Bearer ${token}`);
  return fetch(url, { ...options, headers });
};
