// Enhancements only: every page is whole without them.
import { initAll } from '/assets/govuk-frontend.min.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
initAll()

// Counts that follow what comes in. What is shown stays when the connection is lost, and that is said.
for (const live of document.querySelectorAll('[data-live]')) {
  const state = live.querySelector('[data-live-state]')
  const source = new EventSource(live.dataset.live)
  source.addEventListener('counts', (event) => {
    const counts = JSON.parse(event.data)
    for (const [name, value] of Object.entries(counts.numbers)) {
      const place = live.querySelector(`[data-count="${name}"]`)
      if (place) place.textContent = value
    }
    for (const place of document.querySelectorAll('[data-as-of]')) place.textContent = counts.asOf
    if (state) state.textContent = 'These counts follow what comes in.'
  })
  source.addEventListener('error', () => {
    if (state) state.textContent = 'The connection is lost: these counts may have changed since.'
  })
}
