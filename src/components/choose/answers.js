// Runs inline in the head: the answers of the chooser are taken from the address and kept there. What they lead to is shown by style alone.
addEventListener('DOMContentLoaded', () => {
  const form = document.querySelector('form.choose');
  if (!form) return;
  const questions = ['task', 'data', 'meaning', 'size'];
  const nameOf = (question, task) => (question === 'task' ? question : `${task}-${question}`); // each task has questions of its own

  const restore = () => {
    const [id, query] = location.hash.slice(1).split('?');
    if (id !== form.id || !query) return;
    const answers = new URLSearchParams(query);
    for (const question of questions) {
      const name = nameOf(question, answers.get('task'));
      for (const radio of form.elements) if (radio.name === name && radio.value === answers.get(question)) radio.checked = true;
    }
  };
  form.addEventListener('change', () => {
    const given = new FormData(form);
    const answers = new URLSearchParams(questions.map((question) => [question, given.get(nameOf(question, given.get('task')))]));
    history.replaceState(history.state, '', `#${form.id}?${answers}`);
  });
  addEventListener('hashchange', restore);
  restore();
});
