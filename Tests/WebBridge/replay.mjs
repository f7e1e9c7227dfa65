// run by ParityTests
