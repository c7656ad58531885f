const winspool = `
using System; using System.Runtime.InteropServices;
public static class Spool {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  public class Doc { public string Name = "Autogate"; public string Output = null; public string Type = "RAW"; }
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  public static extern bool OpenPrinterW(string name, out IntPtr handle, IntPtr defaults);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  public static extern int StartDocPrinterW(IntPtr handle, int level, [In] Doc doc);
  [DllImport("winspool.drv", SetLastError = true)]
  public static extern bool WritePrinter(IntPtr handle, byte[] bytes, int count, out int written);
  [DllImport("winspool.drv", SetLastError = true)] public static extern bool EndDocPrinter(IntPtr handle);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  public static extern bool GetPrinterW(IntPtr handle, int level, IntPtr info, int size, out int needed);
  static void Check(bool done) { if (!done) throw new System.ComponentModel.Win32Exception(Marshal.GetLastWin32Error()); }
  public static IntPtr Open(string name) { IntPtr handle; Check(OpenPrinterW(name, out handle, IntPtr.Zero)); return handle; }
  public static void Print(IntPtr handle, byte[] bytes) {
    Check(StartDocPrinterW(handle, 1, new Doc()) != 0);
    try { int written; Check(WritePrinter(handle, bytes, bytes.Length, out written)); Check(written == bytes.Length); }
    finally { EndDocPrinter(handle); }
  }
  public static int Status(IntPtr handle) {
    IntPtr info = Marshal.AllocHGlobal(4); int needed;
    try { Check(GetPrinterW(handle, 6, info, 4, out needed)); return Marshal.ReadInt32(info); }
    finally { Marshal.FreeHGlobal(info); }
  }
}`

/** A text that PowerShell takes literally. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/**
 * What the PowerShell child runs: `job <base64>` writes a raw document, `status` reads the queue's bits, and every
 * order gets one line of JSON.
 */
export const spoolScript = (queue: string): string => `
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [System.Text.Encoding]::UTF8
function Say($answer) { [Console]::Out.WriteLine((ConvertTo-Json -Compress $answer)) }
try {
  Add-Type -TypeDefinition ${quoted(winspool)}
  $printer = [Spool]::Open(${quoted(queue)})
  Say @{ ok = $true }
} catch { Say @{ ok = $false; error = "No such device: $($_.Exception.Message)" }; exit 1 }
while ($null -ne ($line = [Console]::In.ReadLine())) {
  try {
    if ($line -eq 'status') { Say @{ ok = $true; status = [Spool]::Status($printer) } }
    elseif ($line.StartsWith('job ')) { [Spool]::Print($printer, [Convert]::FromBase64String($line.Substring(4))); Say @{ ok = $true } }
    else { Say @{ ok = $false; error = 'unknown order' } }
  } catch { Say @{ ok = $false; error = $_.Exception.Message } }
}
`
