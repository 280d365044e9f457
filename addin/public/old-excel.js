// ES5 on purpose: this runs in Internet Explorer's engine inside old Excel. Excel reports an add-in as
// broken when nothing answers Office.initialize, so the page answers and does nothing more.
function soCchcAnswersExcel() {}

if (typeof window.Office !== 'undefined') {
  window.Office.initialize = soCchcAnswersExcel;
}
