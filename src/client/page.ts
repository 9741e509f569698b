/** What every page does when scripts may run. */
import { openSearchOnDemand } from './search/opener.ts'

document.documentElement.classList.add('scripted')
openSearchOnDemand()
