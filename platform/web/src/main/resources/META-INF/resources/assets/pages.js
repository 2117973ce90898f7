// Enhancements only: every page is whole without them.
import { initAll } from '/assets/govuk-frontend.min.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
initAll()

// While rows are fetched, and when they could not be, that is said; what is shown stays.
for (const form of document.querySelectorAll('[data-says]')) {
  const state = document.getElementById(form.dataset.says)
  const rows = () => document.querySelector(form.getAttribute('hx-target'))
  const said = (busy, text) => {
    rows()?.setAttribute('aria-busy', busy)
    state.textContent = text
  }
  form.addEventListener('htmx:beforeRequest', () => said('true', 'Loading'))
  form.addEventListener('htmx:afterRequest', (event) =>
    said('false', event.detail.successful ? '' : 'These rows could not be fetched: what is shown is as before. Try again.')
  )
}

// Counts that follow what comes in. What is shown stays when the connection is lost, and that is said.
for (const live of document.querySelectorAll('[data-live]')) {
  const state = live.querySelector('[data-live-state]')
  const said = (busy, text) => {
    live.setAttribute('aria-busy', busy)
    if (state) state.textContent = text
  }
  said('true', 'Loading the counts as they are now.')
  const source = new EventSource(live.dataset.live)
  source.addEventListener('counts', (event) => {
    const counts = JSON.parse(event.data)
    for (const [name, value] of Object.entries(counts.numbers)) {
      const place = live.querySelector(`[data-count="${name}"]`)
      if (place) place.textContent = value
    }
    for (const place of document.querySelectorAll('[data-as-of]')) place.textContent = counts.asOf
    said('false', 'These counts follow what comes in.')
  })
  source.addEventListener('error', () => said('false', 'The connection is lost: these counts may have changed since.'))
}
