package extract

import "github.com/govreport/govreport/internal/timex"

// Context says what relative time expressions are relative to.
type Context = timex.Context
