package calc

import "testing"

func TestClamp(t *testing.T) {
	if Clamp(3) != 3 || Clamp(11) != 10 {
		t.Error("Clamp")
	}
}

func TestDigit(t *testing.T) {
	if !IsDigit('0') || IsDigit('/') || IsDigit(':') {
		t.Error("IsDigit")
	}
}

func TestSum(t *testing.T) {
	if Sum(1, 2, 3) != 6 {
		t.Error("Sum")
	}
}

func TestName(t *testing.T) {
	if Name(2) != "two" || Name(4) != "four" {
		t.Error("Name")
	}
}

func TestTable(t *testing.T) {
	if len(table) != 4 {
		t.Error("table")
	}
}

func TestRoom(t *testing.T) {
	if len(Room()) != 0 {
		t.Error("Room")
	}
}
