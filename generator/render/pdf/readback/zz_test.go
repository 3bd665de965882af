package readback
import ("testing";"os";"fmt";"strings")
func TestDump(t *testing.T){ d,_:=os.ReadFile("/tmp/h11/public/2026/annual-security-report-2026.pdf"); n,err:=Read(d); if err!=nil {t.Fatal(err)}
var w func(n *Node,i int); w=func(n *Node,i int){ fmt.Printf("%s%s %q %d %d\n",strings.Repeat(" ",i),n.Role,n.Text,n.ColSpan,n.RowSpan); for _,k:=range n.Kids{w(k,i+1)}}; w(n,0)}
