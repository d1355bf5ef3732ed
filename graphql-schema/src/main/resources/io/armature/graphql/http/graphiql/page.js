'use strict';

(() => {
  const KEY = 'armature.token';
  const EXAMPLE = [
    '# Every module has a list, one record by id, aggregates and mutations; the book on the left explains them.',
    '{',
    '  me {',
    '    admin',
    '  }',
    '  accounts(first: 10) {',
    '    nodes {',
    '      id',
    '      name',
    '    }',
    '    totalCount',
    '  }',
    '}',
  ].join('\n');

  const form = document.getElementById('access');
  const field = document.getElementById('token');
  const state = document.getElementById('state');
  const root = ReactDOM.createRoot(document.getElementById('graphiql'));

  // Kept for this tab alone: a token must not outlive it.
  const token = () => sessionStorage.getItem(KEY) || '';

  const say = (response) => {
    if (response.status === 401) {
      state.textContent = token() ? 'This token opens nothing.' : 'Paste an API token to begin.';
      return;
    }
    state.textContent = '';
  };

  const ask = async (request) => {
    const headers = {
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      'Content-Type': 'application/json',
    };
    if (token()) {
      headers.Authorization = `Bearer ${token()}`;
    }
    const response = await fetch('graphql', { method: 'POST', headers, body: JSON.stringify(request) });
    say(response);
    return response.json();
  };

  const show = () => {
    const properties = { key: token(), fetcher: ask, defaultQuery: EXAMPLE, shouldPersistHeaders: false };
    root.render(React.createElement(GraphiQL, properties));
  };

  field.value = token();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sessionStorage.setItem(KEY, field.value.trim());
    show();
  });
  show();
})();
