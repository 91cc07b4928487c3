import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './i18n'
import { Console } from './shell/Console'
import './shell/console.css'
import './parts/parts.css'
import './shell/print.css'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Console />
    </StrictMode>,
  )
}
