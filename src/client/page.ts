/** What every page does when scripts may run. */

document.documentElement.classList.add('scripted')
